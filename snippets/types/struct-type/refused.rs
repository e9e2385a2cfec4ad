// show
struct Account {
    id: u64,
    owner: String,
}

fn open_account(owner: &str) -> Account {
    Account {
        owner: owner.to_owned(),
    }
}
// end

fn main() {
    let account = open_account("ada");
    println!("{} {}", account.id, account.owner);
}
