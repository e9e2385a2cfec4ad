use std::collections::HashMap;

// show
fn main() {
    let ages = HashMap::from([("ada", 36)]);
    let age: u32 = ages.get("grace");
    println!("{age}");
}
// end
