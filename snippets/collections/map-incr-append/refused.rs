use std::collections::HashMap;

// show
fn main() {
    let mut counts = HashMap::from([("a", 1)]);
    let old = counts.get("a");
    counts.insert("b", 2);
    println!("{old:?}");
}
// end
