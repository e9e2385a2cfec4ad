struct Client {
    name: String,
}

fn serve(client: Client) {
    println!("{}", client.name);
}

// show
fn main() {
    let client = Client { name: "a".into() };
    serve(client);
    println!("{}", client.name);
}
// end
