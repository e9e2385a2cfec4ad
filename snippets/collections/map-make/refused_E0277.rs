use std::collections::HashMap;
fn main() {
    let ages: HashMap<f64, u8> = [(1.5, 1)].into_iter().collect();
    drop(ages);
}
