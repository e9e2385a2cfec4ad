use std::collections::HashMap;

// show
fn birthday(ages: &mut HashMap<&str, u32>) {
    ages["Ada"] = 37;
}
// end

fn main() {
    birthday(&mut HashMap::new());
}
