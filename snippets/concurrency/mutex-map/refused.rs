use std::{collections::HashMap, sync::Mutex};

// show
struct Users {
    names: Mutex<HashMap<u32, String>>,
}

impl Users {
    fn name(&self, id: u32) -> Option<&String> {
        self.names.lock().unwrap().get(&id)
    }
}
// end

fn main() {
    let users = Users {
        names: Mutex::default(),
    };
    users.name(1);
}
