use std::collections::HashMap;

// show
static TABLE: HashMap<&str, u32> = HashMap::from([("a", 1)]);
// end

fn main() {
    println!("{}", TABLE.len());
}
