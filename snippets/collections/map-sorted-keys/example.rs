use std::collections::BTreeMap;

// show
pub fn print(ages: &BTreeMap<String, u32>) {
    for (name, age) in ages {
        println!("{name} {age}");
    }
}
// end
