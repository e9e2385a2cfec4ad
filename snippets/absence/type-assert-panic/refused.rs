use std::any::Any;

// show
fn port(value: &dyn Any) -> u16 {
    let port: &u16 = value.downcast_ref::<u16>();
    *port
}
// end

fn main() {
    port(&80u16);
}
