use std::sync::{Mutex, PoisonError};

pub struct Account {
    balance: Mutex<u64>,
}

// show
impl Account {
    pub fn withdraw(&self, amount: u64) -> anyhow::Result<()> {
        let mut balance = self.balance.lock().unwrap_or_else(PoisonError::into_inner);
        anyhow::ensure!(*balance >= amount, "not enough");
        *balance -= amount;
        Ok(())
    }
}
// end
