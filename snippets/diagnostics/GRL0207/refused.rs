use std::sync::RwLock;

struct State {
    hits: u64,
}

// show
fn count(cache: &RwLock<State>) -> u64 {
    let state = cache.read().unwrap();
    state.hits = 1;
    state.hits
}
// end

fn main() {
    count(&RwLock::new(State { hits: 0 }));
}
