use std::collections::HashMap;
fn main() {
    let mut counts = HashMap::from([("a", 1), ("b", 2)]);
    let a = counts.get_mut("a");
    let b = counts.get_mut("b");
    println!("{a:?} {b:?}");
}
