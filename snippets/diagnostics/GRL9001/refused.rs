// show
#[expect(unused_variables, reason = "the port is not used yet")]
fn listen(port: u16) -> u16 {
    port
}
// end

fn main() {
    listen(80);
}
