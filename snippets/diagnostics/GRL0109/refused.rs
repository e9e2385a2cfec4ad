use std::any::Any;

// show
fn port(setting: &dyn Any) -> u16 {
    let port: &u16 = setting.downcast_ref::<u16>();
    *port
}
// end

fn main() {
    port(&8080_u16);
}
