// show
pub struct Account {
    pub balance: i64,
}

pub fn interest(accounts: &mut [Account]) {
    for account in accounts.iter_mut() {
        account.balance += account.balance / 100;
    }
}
// end
