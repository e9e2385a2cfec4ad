struct Account {
    balance: i64,
}

// show
fn interest(accounts: &mut [Account]) {
    for account in accounts.iter() {
        account.balance += account.balance / 100;
    }
}
// end

fn main() {
    let mut accounts = [Account { balance: 100 }];
    interest(&mut accounts);
    println!("{}", accounts[0].balance);
}
