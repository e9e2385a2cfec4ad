pub struct Account {
    pub name: String,
    pub balance: i64,
}

// show
pub fn add_interest(accounts: &mut [Account]) {
    for account in accounts {
        account.balance += account.balance / 100;
    }
}
// end
