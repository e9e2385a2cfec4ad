// show
pub struct Response {
    pub status: u16,
    pub body: String,
}

pub fn greet(name: &str) -> Response {
    if name.is_empty() {
        let body = "name is missing".to_string();
        return Response { status: 400, body };
    }
    let body = format!("hello {name}");
    Response { status: 200, body }
}
// end
