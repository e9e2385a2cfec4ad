// show
pub fn interest(accounts: &mut [Account]) {
    for account in accounts.iter_mut() {
        account.balance += account.balance / 100;
    }
}

pub struct Account {
    pub balance: i64,
}
// end
