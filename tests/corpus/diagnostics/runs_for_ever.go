// Command forever runs until it is killed.
package main

import (
	"fmt"
	"net/http"
)

func waits() {
	never := make(chan struct{})
	<-never // want GRL0307
	fmt.Println("never")
}

func main() {
	go waits()
	go func() {
		fmt.Println(http.ListenAndServe(":8001", nil))
	}()
	finish := make(chan struct{})
	<-finish
}
