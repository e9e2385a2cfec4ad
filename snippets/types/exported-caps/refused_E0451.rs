mod accounts {
    pub struct Account {
        balance: i64,
    }
    impl Account {
        pub fn balance(&self) -> i64 {
            self.balance
        }
    }
}
fn main() {
    let account = accounts::Account { balance: 1 };
    println!("{}", account.balance());
}
