use std::collections::HashSet;

fn main() {
    let mut weights = HashSet::new();
    weights.insert(0.5);
}
