// show
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Account {
    pub id: u64,
    pub owner: String,
    balance: i64,
}

pub fn open_account(owner: &str) -> Account {
    Account {
        owner: owner.to_owned(),
        ..Account::default()
    }
}
// end
