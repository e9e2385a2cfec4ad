pub struct Config {
    pub name: String,
}

// show
use std::{any::Any, collections::HashMap};

pub fn config_name<'a>(values: &'a HashMap<String, Box<dyn Any>>, key: &str) -> Option<&'a str> {
    let config = values.get(key)?.downcast_ref::<Config>()?;
    Some(&config.name)
}

/// Usually there is no need for `Any`: the map has the type.
pub fn typed_name<'a>(configs: &'a HashMap<String, Config>, key: &str) -> Option<&'a str> {
    Some(&configs.get(key)?.name)
}
// end
