use std::collections::HashMap;

// show
fn main() {
    let mut ages = HashMap::from([("ada", 36), ("alan", 41)]);
    for (name, age) in ages.iter_mut() {
        if *age > 40 {
            ages.remove(name);
        }
    }
}
// end
