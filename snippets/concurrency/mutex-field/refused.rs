use std::sync::Mutex;

// show
struct Account {
    inner: Mutex<Inner>,
}

struct Inner {
    balance: i64,
}

impl Account {
    fn balance(&self) -> i64 {
        self.inner.balance
    }
}
// end

fn main() {
    let inner = Mutex::new(Inner { balance: 0 });
    Account { inner }.balance();
}
