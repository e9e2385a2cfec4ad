use std::{collections::HashMap, sync::Arc};

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde::Serialize;

// show
#[derive(Debug, Serialize)]
pub struct User {
    name: String,
}

pub type Users = Arc<HashMap<u64, String>>;

pub async fn show(
    State(users): State<Users>,
    Path(id): Path<u64>,
) -> Result<Json<User>, StatusCode> {
    let name = users.get(&id).ok_or(StatusCode::NOT_FOUND)?;
    Ok(Json(User { name: name.clone() }))
}
// end
