// show
#[derive(serde::Serialize)]
pub struct Visit {
    pub id: u32,
    pub time: std::time::SystemTime,
}
// end
