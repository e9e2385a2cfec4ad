use std::any::Any;
use std::collections::HashMap;

// show
pub fn port(settings: &HashMap<String, Box<dyn Any>>) -> Option<u16> {
    settings.get("port")?.downcast_ref().copied()
}
// end
