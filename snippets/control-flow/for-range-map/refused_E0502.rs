use std::collections::HashMap;
fn main() {
    let mut ages = HashMap::from([("Ada", 36)]);
    for (name, age) in &ages {
        if *age > 30 {
            ages.remove(name);
        }
    }
}
