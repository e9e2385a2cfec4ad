struct Account {
    balance: i64,
}

fn add_interest(accounts: &[Account]) {
    for account in accounts {
        account.balance += account.balance / 100;
    }
}

fn main() {
    add_interest(&[Account { balance: 100 }]);
}
