use axum::{
    Json, Router,
    extract::Path,
    routing::{get, post},
};
use serde::{Deserialize, Serialize};

// show
#[derive(Debug, Serialize, Deserialize)]
pub struct User {
    name: String,
}

pub fn routes() -> Router {
    Router::new()
        .route(
            "/users",
            post(|Json(user): Json<User>| async { Json(user) }),
        )
        .route(
            "/users/{id}",
            get(|Path(id): Path<u64>| async move { format!("user {id}") }),
        )
}
// end
