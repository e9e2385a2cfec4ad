use std::{collections::HashMap, sync::Mutex};
fn main() {
    let users = Mutex::new(HashMap::from([(1, String::from("Ada"))]));
    let name;
    {
        let guard = users.lock().unwrap();
        name = guard.get(&1);
    }
    println!("{name:?}");
}
