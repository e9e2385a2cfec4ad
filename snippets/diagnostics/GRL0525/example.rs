// show
pub struct Hub {
    pub name: String,
    pub handlers: std::collections::HashMap<String, fn()>,
}

pub fn new_hub(name: &str) -> Hub {
    Hub {
        name: name.to_string(),
        handlers: Default::default(),
    }
}
// end
