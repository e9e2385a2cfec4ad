mod accounts {
    #[derive(Default)]
    pub struct Account {
        balance: i64,
    }
    impl Account {
        pub fn deposit(&mut self) {
            self.balance += 1;
        }
    }
}
fn main() {
    let mut account = accounts::Account::default();
    account.deposit();
    println!("{}", account.balance);
}
