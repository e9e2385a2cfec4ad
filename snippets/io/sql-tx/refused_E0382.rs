struct Transaction;
impl Transaction {
    fn commit(self) {}
}
fn main() {
    let tx = Transaction;
    tx.commit();
    tx.commit();
}
