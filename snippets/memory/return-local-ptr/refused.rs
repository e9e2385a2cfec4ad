struct Client {
    addr: String,
}

// show
fn dial<'a>() -> &'a Client {
    let client = Client {
        addr: String::new(),
    };
    &client
}
// end

fn main() {
    dial();
}
