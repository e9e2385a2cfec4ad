use std::collections::HashMap;
fn main() {
    let mut seen = HashMap::new();
    let name = String::from("Ada");
    seen.insert(name, 1);
    println!("{name}");
}
