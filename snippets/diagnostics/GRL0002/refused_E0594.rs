struct Stats {
    hits: u64,
}
fn handle(state: &Stats) {
    state.hits += 1;
}
fn main() {
    handle(&Stats { hits: 0 });
}
