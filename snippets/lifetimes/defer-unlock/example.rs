use std::sync::Mutex;

// show
pub struct Account {
    balance: Mutex<u64>,
}

impl Account {
    pub fn withdraw(&self, amount: u64) -> bool {
        let mut balance = self.balance.lock().unwrap();
        if *balance < amount {
            return false;
        }
        *balance -= amount;
        true
    }
}
// end
