// show
use std::collections::HashMap;

static PORTS: HashMap<&str, u32> = HashMap::from([("http", 80)]);
// end

fn main() {
    println!("{PORTS:?}");
}
