/** Tests of the image build, none of which links an image. */
package dev.orrery.distribution;
