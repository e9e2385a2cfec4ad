use std::collections::HashMap;

// show
fn main() {
    let mut ages = HashMap::from([("Ada", 36)]);
    ages["Ada"] = 37;
}
// end
