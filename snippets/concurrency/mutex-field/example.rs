// show
use std::sync::Mutex;

pub struct Account {
    owner: String,
    inner: Mutex<Inner>,
}

struct Inner {
    balance: i64,
    history: Vec<i64>,
}

impl Account {
    pub fn deposit(&self, cents: i64) {
        let mut inner = self.inner.lock().unwrap();
        inner.balance += cents;
        inner.history.push(cents);
    }
}
// end
