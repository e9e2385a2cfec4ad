// show
fn name_in(body: &serde_json::Value) -> String {
    body["name"]
}
// end

fn main() {
    println!("{}", name_in(&serde_json::json!({"name": "a"})));
}
