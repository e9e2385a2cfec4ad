use std::collections::HashMap;
struct Stats {
    hits: HashMap<String, u64>,
}
fn handle(state: &Stats, path: &str) {
    *state.hits.entry(path.to_string()).or_default() += 1;
}
fn main() {
    handle(
        &Stats {
            hits: HashMap::new(),
        },
        "/",
    );
}
