use std::collections::HashMap;

fn main() {
    let mut limits = HashMap::from([(1, 2)]);
    for (key, limit) in limits.iter_mut() {
        limits.insert(*key + 1, *limit);
    }
}
