use std::sync::{Mutex, PoisonError};

#[derive(Default)]
struct State {
    users: u32,
    orders: u32,
}

// show
#[derive(Default)]
pub struct Bank {
    state: Mutex<State>,
}

impl Bank {
    pub fn buy(&self) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.users += 1;
        state.orders += 1;
    }
}
// end
