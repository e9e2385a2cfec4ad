use serde::Serialize;

pub fn status(name: &str, up: bool) -> serde_json::Result<Vec<u8>> {
    // show
    #[derive(Serialize)]
    struct Status<'a> {
        name: &'a str,
        up: bool,
    }
    serde_json::to_vec(&Status { name, up })
    // end
}

// show
pub fn quick(name: &str, up: bool) -> String {
    serde_json::json!({ "name": name, "up": up }).to_string()
}
// end
