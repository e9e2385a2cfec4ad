package demo

import "log"

type Job struct{ Steps []string }

// show
func submit(queue chan<- *Job, job *Job) {
	queue <- job
	log.Println("queued", len(job.Steps)) // the worker may be writing to it
}

// end
