// show
#[derive(serde::Serialize)]
pub struct User {
    #[serde(rename = "name")]
    pub name: String,
}
// end
