use std::collections::HashMap;

struct Customer {
    name: String,
}

// show
fn name<'a>(customers: &'a HashMap<u32, Customer>, id: u32) -> &'a str {
    let customer = customers.get(&id);
    &customer.name
}
// end

fn main() {
    let name_of_ada = "Ada".to_owned();
    let customers = HashMap::from([(1, Customer { name: name_of_ada })]);
    name(&customers, 1);
}
